# ruff: noqa: E501 -- the tables keep a row on a line, with the dashes that are said
"""How times are said in Finnish, English and Swedish."""

import datetime as dt
import re
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from programme.when import (
    Context,
    Frame,
    Grain,
    InWords,
    Named,
    Resolved,
    Span,
    Style,
    WhenError,
    parse,
    parse_duration,
    resolve,
    resolve_all,
    say,
    say_date,
    say_duration,
    spaced,
)

Phrases = Mapping[str, Mapping[str, str]]
InAPlan = Callable[..., Resolved]
Row = tuple[str, Style, str, str, str]

TITLES: Mapping[str, str | Named] = {
    "kickoff": "Aloitus",
    "midway": Named("Välitapaaminen"),
    "term": Named("Syksy", "phase"),
    "quiz": Named("Quiz", "survey"),
    "odd": Named("Outo", "oddity"),
    "blank": "",
}

# a text, a style, and how that is said in each language; "~" keeps what is around it on a line
FIXED: list[Row] = [
    ("2022-04-12 15:00-16:30", "full", "12.4.2022 klo~15–|16.30", "12~April 2022, 15:00–|16:30", "12~april 2022 kl.~15.00–|16.30"),
    ("2022-04-12 15:00-16:30", "on", "12.4.2022 klo~15–|16.30", "on 12~April 2022, 15:00–|16:30", "den 12~april 2022 kl.~15.00–|16.30"),
    ("2022-04-12 15:00-16:30", "short", "12.4. klo~15–|16.30", "12~Apr, 15:00–|16:30", "12~apr. kl.~15.00–|16.30"),
    ("2022-04-12", "full", "12.4.2022", "12~April 2022", "12~april 2022"),
    ("2022-04-12", "on", "12.4.2022", "on 12~April 2022", "den 12~april 2022"),
    ("2022-04-12", "short", "12.4.", "12~Apr", "12~apr."),
    ("2022-04", "full", "huhtikuu 2022", "April 2022", "april 2022"),
    ("2022-04", "on", "huhtikuussa 2022", "in April 2022", "i april 2022"),
    ("2022-04", "short", "huhti", "Apr", "apr"),
    ("2022", "full", "2022", "2022", "2022"),
    ("2022", "on", "vuonna 2022", "in 2022", "år 2022"),
    ("2022", "short", "2022", "2022", "2022"),
    ("2022-W15", "full", "viikko 15 (11.–|17.4.2022)", "week 15 (11–|17~April 2022)", "vecka 15 (11–|17~april 2022)"),
    ("2022-W15", "on", "viikolla 15 (11.–|17.4.2022)", "in week 15 (11–|17~April 2022)", "vecka 15 (11–|17~april 2022)"),
    ("2022-W15", "short", "vk~15", "week~15", "v.~15"),
    ("W15", "full", "kalenteriviikko 15", "calendar week 15", "kalendervecka 15"),
    ("W15", "on", "kalenteriviikolla 15", "in calendar week 15", "kalendervecka 15"),
    ("W15", "short", "vk~15", "week~15", "v.~15"),
    ("W08 to W12", "full", "kalenteriviikot 8–|12", "calendar weeks 8–|12", "kalenderveckorna 8–|12"),
    ("W08 to W12", "on", "kalenteriviikoilla 8–|12", "in calendar weeks 8–|12", "under kalenderveckorna 8–|12"),
    ("W08 to W12", "short", "vk~8–|12", "weeks~8–|12", "v.~8–|12"),
    ("2022-W08 to 2022-W10", "full", "viikot 8–|10 (21.2.–|13.3.2022)", "weeks 8–|10 (21~February~– 13~March 2022)", "veckorna 8–|10 (21~februari–13~mars 2022)"),
    ("2022-W08 to 2022-W10", "on", "viikoilla 8–|10 (21.2.–|13.3.2022)", "in weeks 8–|10 (21~February~– 13~March 2022)", "under veckorna 8–|10 (21~februari–13~mars 2022)"),
    ("2022-W08 to 2022-W10", "short", "vk~8–|10", "weeks~8–|10", "v.~8–|10"),
    ("early 2022", "full", "alkuvuosi 2022", "early 2022", "början av 2022"),
    ("early 2022", "on", "alkuvuodesta 2022", "in early 2022", "i början av 2022"),
    ("mid 2022", "full", "vuoden 2022 puoliväli", "mid-2022", "mitten av 2022"),
    ("mid 2022", "on", "vuoden 2022 puolivälissä", "in mid-2022", "i mitten av 2022"),
    ("late 2022", "full", "loppuvuosi 2022", "late 2022", "slutet av 2022"),
    ("late 2022", "on", "loppuvuodesta 2022", "in late 2022", "i slutet av 2022"),
    ("early February", "full", "helmikuun alku", "early February", "början av februari"),
    ("early February", "on", "helmikuun alussa", "in early February", "i början av februari"),
    ("mid February 2022", "full", "helmikuun puoliväli 2022", "mid-February 2022", "mitten av februari 2022"),
    ("mid February 2022", "on", "helmikuun puolivälissä 2022", "in mid-February 2022", "i mitten av februari 2022"),
    ("late February", "full", "helmikuun loppu", "late February", "slutet av februari"),
    ("late February", "on", "helmikuun lopussa", "in late February", "i slutet av februari"),
    ("spring 2022", "full", "kevät 2022", "spring 2022", "våren 2022"),
    ("spring 2022", "on", "keväällä 2022", "in spring 2022", "våren 2022"),
    ("summer", "full", "kesä", "summer", "sommaren"),
    ("summer", "on", "kesällä", "in summer", "sommaren"),
    ("autumn 2022", "full", "syksy 2022", "autumn 2022", "hösten 2022"),
    ("autumn 2022", "on", "syksyllä 2022", "in autumn 2022", "hösten 2022"),
    ("2022-04 to 2022-10", "full", "huhti–lokakuu 2022", "April–October 2022", "april–oktober 2022"),
    ("2022-04 to 2022-10", "on", "huhti–lokakuussa 2022", "from April to October 2022", "i april–oktober 2022"),
    ("2022-04 to 2022-10", "short", "huhti–loka", "Apr–Oct", "apr–okt"),
    ("2021-08 to 2022-05", "full", "elokuu 2021~– toukokuu 2022", "August 2021~– May 2022", "augusti 2021~– maj 2022"),
    ("2021-08 to 2022-05", "on", "elokuusta 2021 toukokuuhun 2022", "from August 2021 to May 2022", "från augusti 2021 till maj 2022"),
    ("2021-08 to 2022-05", "short", "elo–touko", "Aug–May", "aug–maj"),
    ("August to May", "full", "elo–toukokuu", "August–May", "augusti–maj"),
    ("August to May", "on", "elo–toukokuussa", "from August to May", "i augusti–maj"),
    ("August to May", "short", "elo–touko", "Aug–May", "aug–maj"),
    ("2021 to 2022", "full", "2021–|2022", "2021–|2022", "2021–|2022"),
    ("2021 to 2022", "on", "vuosina 2021–|2022", "from 2021 to 2022", "åren 2021–|2022"),
    ("2022-04-12 to 2022-04-14", "full", "12.–|14.4.2022", "12–|14~April 2022", "12–|14~april 2022"),
    ("2022-04-12 to 2022-04-14", "on", "12.–|14.4.2022", "on 12–|14~April 2022", "den 12–|14~april 2022"),
    ("2022-04-28 to 2022-05-03", "full", "28.4.–|3.5.2022", "28~April~– 3~May 2022", "28~april–3~maj 2022"),
    ("2022-04-28 to 2022-05-03", "on", "28.4.–|3.5.2022", "on 28~April~– 3~May 2022", "den 28~april–3~maj 2022"),
    ("2021-12-28 to 2022-01-03", "full", "28.12.2021–|3.1.2022", "28~December 2021~– 3~January 2022", "28~december 2021–|3~januari 2022"),
    ("2021-12-28 to 2022-01-03", "short", "28.12.–|3.1.", "28~Dec~– 3~Jan", "28~dec.~– 3~jan."),
    ("31 January", "full", "31.~tammikuuta", "31~January", "31~januari"),
    ("31 January", "on", "31.~tammikuuta", "on 31~January", "den 31~januari"),
    ("31 January", "short", "31.1.", "31~Jan", "31~jan."),
    ("28 April to 3 May", "full", "28.~huhtikuuta~– 3.~toukokuuta", "28~April~– 3~May", "28~april~– 3~maj"),
    ("28 April to 3 May", "on", "28.~huhtikuuta~– 3.~toukokuuta", "on 28~April~– 3~May", "den 28~april~– 3~maj"),
    ("2021-03-11 to 2021-03-12 09:30-18:00", "full", "11.–|12.3.2021 klo~9.30–|18 joka päivä", "11–|12~March 2021, 09:30–|18:00 each day", "11–|12~mars 2021 kl.~9.30–|18.00 varje dag"),
    ("2021-03-11 to 2021-03-12 09:30-18:00", "on", "11.–|12.3.2021 klo~9.30–|18 joka päivä", "on 11–|12~March 2021, 09:30–|18:00 each day", "den 11–|12~mars 2021 kl.~9.30–|18.00 varje dag"),
    ("2021-03-11 to 2021-03-12 09:30-18:00", "short", "11.–|12.3. klo~9.30–|18", "11–|12~Mar, 09:30–|18:00", "11–|12~mars kl.~9.30–|18.00"),
    ("2022-04-12 22:00 to 2022-04-13 01:00", "full", "12.4.2022 klo~22~– 13.4.2022 klo~1", "12~April 2022, 22:00~– 13~April 2022, 01:00", "12~april 2022 kl.~22.00~– 13~april 2022 kl.~1.00"),
    ("2022-04-12 22:00 to 2022-04-13 01:00", "on", "12.4.2022 klo~22~– 13.4.2022 klo~1", "from 12~April 2022, 22:00 to 13~April 2022, 01:00", "från 12~april 2022 kl.~22.00 till 13~april 2022 kl.~1.00"),
    ("2022-04-12 15:00 to 2022-04-12 16:30", "full", "12.4.2022 klo~15–|16.30", "12~April 2022, 15:00–|16:30", "12~april 2022 kl.~15.00–|16.30"),
    ("2022-04-12 15:00 to 2022-04-12 16:30", "on", "12.4.2022 klo~15–|16.30", "on 12~April 2022, 15:00–|16:30", "den 12~april 2022 kl.~15.00–|16.30"),
    ("all year", "full", "koko vuosi", "all year", "hela året"),
    ("all year", "on", "koko vuoden", "all year", "hela året"),
    ("early 2022 to 2022-04", "full", "alkuvuosi 2022~– huhtikuu 2022", "early 2022~– April 2022", "början av 2022~– april 2022"),
    ("early 2022 to 2022-04", "on", "alkuvuosi 2022~– huhtikuu 2022", "from early 2022 to April 2022", "från början av 2022 till april 2022"),
    ("early 2022 to 2022-04", "short", "alkuvuosi 2022~– huhti", "early 2022~– Apr", "början av 2022~– apr"),
    ("from 2022-04-12", "full", "12.4.2022 alkaen", "from 12~April 2022", "från och med 12~april 2022"),
    ("from 2022-04-12", "short", "12.4.~–", "12~Apr~–", "12~apr.~–"),
    ("until 2022-04-12 15:00", "full", "12.4.2022 klo~15 mennessä", "by 12~April 2022, 15:00", "senast 12~april 2022 kl.~15.00"),
    ("until 2022-04-12 15:00", "short", "–~12.4. klo~15", "–~12~Apr, 15:00", "–~12~apr. kl.~15.00"),
    ("from 2022-04", "full", "huhtikuusta 2022 alkaen", "from April 2022", "från och med april 2022"),
    ("until 2022-04", "full", "huhtikuun 2022 loppuun mennessä", "by the end of April 2022", "senast i april 2022"),
    ("from 2022", "full", "vuodesta 2022 alkaen", "from 2022", "från och med 2022"),
    ("until 2022", "full", "vuoden 2022 loppuun mennessä", "by the end of 2022", "senast år 2022"),
    ("from 2022-W15", "full", "viikosta 15 (11.–|17.4.2022) alkaen", "from week 15 (11–|17~April 2022)", "från och med vecka 15 (11–|17~april 2022)"),
    ("until W15", "full", "kalenteriviikon 15 loppuun mennessä", "by the end of calendar week 15", "senast kalendervecka 15"),
    ("from early 2022", "full", "alkuvuodesta 2022 alkaen", "from early 2022", "från början av 2022"),
    ("until late 2022", "full", "loppuvuoteen 2022 mennessä", "by late 2022", "senast i slutet av 2022"),
    ("from mid 2022", "full", "vuoden 2022 puolivälistä alkaen", "from mid-2022", "från mitten av 2022"),
    ("until early May", "full", "toukokuun alkuun mennessä", "by early May", "senast i början av maj"),
    ("from mid May", "full", "toukokuun puolivälistä alkaen", "from mid-May", "från mitten av maj"),
    ("until late May 2022", "full", "toukokuun loppuun 2022 mennessä", "by late May 2022", "senast i slutet av maj 2022"),
    ("from spring 2022", "full", "keväästä 2022 alkaen", "from spring 2022", "från och med våren 2022"),
    ("until summer", "full", "kesään mennessä", "by summer", "senast sommaren"),
    ("until autumn 2022", "full", "syksyyn 2022 mennessä", "by autumn 2022", "senast hösten 2022"),
]  # fmt: skip

COUNTED: list[Row] = [
    ("week 3", "full", "viikko 3", "week 3", "vecka 3"),
    ("week 3", "on", "viikolla 3", "in week 3", "vecka 3"),
    ("week 3", "short", "vk~3", "week~3", "v.~3"),
    ("month 3", "short", "3.~kk", "month~3", "månad~3"),
    ("day 3", "short", "päivä 3", "day 3", "dag 3"),
    ("week -1", "short", "vk~−1", "week~−1", "vecka~−1"),
    ("month -1", "short", "kk~−1", "month~−1", "månad~−1"),
    ("day -1", "short", "päivä~−1", "day~−1", "dag~−1"),
    ("week 2 to 5", "full", "viikot 2–|5", "weeks 2–|5", "veckorna 2–|5"),
    ("week 2 to 5", "on", "viikoilla 2–|5", "in weeks 2–|5", "under veckorna 2–|5"),
    ("month 5", "full", "kuukausi 5", "month 5", "månad 5"),
    ("month 5", "on", "kuukautena 5", "in month 5", "månad 5"),
    ("month 1 to 3", "full", "kuukaudet 1–|3", "months 1–|3", "månaderna 1–|3"),
    ("month 1 to 3", "on", "kuukausina 1–|3", "in months 1–|3", "under månaderna 1–|3"),
    ("day 3", "full", "päivä 3", "day 3", "dag 3"),
    ("day 3", "on", "päivänä 3", "on day 3", "dag 3"),
    ("day 1 to 2", "full", "päivät 1–|2", "days 1–|2", "dagarna 1–|2"),
    ("day 1 to 2", "on", "päivinä 1–|2", "on days 1–|2", "under dagarna 1–|2"),
    ("week -1", "full", "1. viikko ennen ohjelman alkua", "week 1 before the start of the programme", "vecka 1 före programmets början"),
    ("week -1", "on", "1. viikolla ennen ohjelman alkua", "in week 1 before the start of the programme", "vecka 1 före programmets början"),
    ("day -1", "full", "1. päivä ennen ohjelman alkua", "day 1 before the start of the programme", "dag 1 före programmets början"),
    ("day -1", "on", "1. päivänä ennen ohjelman alkua", "on day 1 before the start of the programme", "dag 1 före programmets början"),
    ("month -2", "full", "2. kuukausi ennen ohjelman alkua", "month 2 before the start of the programme", "månad 2 före programmets början"),
    ("month -2", "on", "2. kuukautena ennen ohjelman alkua", "in month 2 before the start of the programme", "månad 2 före programmets början"),
    ("week -2 to 3", "full", "2. viikko ennen ohjelman alkua~– viikko 3", "week 2 before the start of the programme~– week 3", "vecka 2 före programmets början~– vecka 3"),
    ("week -2 to 3", "on", "2. viikko ennen ohjelman alkua~– viikko 3", "from week 2 before the start of the programme to week 3", "från vecka 2 före programmets början till vecka 3"),
    ("until week 3", "full", "viikon 3 loppuun mennessä", "by the end of week 3", "senast vecka 3"),
    ("from month 2", "full", "kuukaudesta 2 alkaen", "from month 2", "från och med månad 2"),
    ("until day 5", "full", "päivään 5 mennessä", "by day 5", "senast dag 5"),
    ("from week -2", "full", "alkaen 2. viikosta ennen ohjelman alkua", "from week 2 before the start of the programme", "från och med vecka 2 före programmets början"),
    ("until month -1", "full", "viimeistään 1. kuukautena ennen ohjelman alkua", "by the end of month 1 before the start of the programme", "senast månad 1 före programmets början"),
    ("from day -3", "full", "alkaen 3. päivästä ennen ohjelman alkua", "from day 3 before the start of the programme", "från och med dag 3 före programmets början"),
    ("Tuesday of week 2 15:00-16:30", "full", "viikon 2 tiistai klo~15–|16.30", "Tuesday of week 2, 15:00–|16:30", "tisdag vecka 2 kl.~15.00–|16.30"),
    ("Tuesday of week 2 15:00-16:30", "on", "viikon 2 tiistaina klo~15–|16.30", "on Tuesday of week 2, 15:00–|16:30", "tisdagen vecka 2 kl.~15.00–|16.30"),
    ("Monday of week -1", "full", "ohjelman alkua edeltävän 1. viikon maanantai", "Monday of week 1 before the start of the programme", "måndag vecka 1 före programmets början"),
    ("Monday of week -1", "on", "ohjelman alkua edeltävän 1. viikon maanantaina", "on Monday of week 1 before the start of the programme", "måndagen vecka 1 före programmets början"),
    ("second Tuesday of month 2", "full", "kuukauden 2 toinen tiistai", "second Tuesday of month 2", "andra tisdagen i månad 2"),
    ("second Tuesday of month 2", "on", "kuukauden 2 toisena tiistaina", "on the second Tuesday of month 2", "andra tisdagen i månad 2"),
    ("last Friday of May", "full", "toukokuun viimeinen perjantai", "last Friday of May", "sista fredagen i maj"),
    ("last Friday of May", "on", "toukokuun viimeisenä perjantaina", "on the last Friday of May", "sista fredagen i maj"),
    ("Tuesday of W15", "full", "kalenteriviikon 15 tiistai", "Tuesday of calendar week 15", "tisdag kalendervecka 15"),
    ("Tuesday of W15", "on", "kalenteriviikon 15 tiistaina", "on Tuesday of calendar week 15", "tisdagen kalendervecka 15"),
    ("second Friday of month -1", "full", "ohjelman alkua edeltävän 1. kuukauden toinen perjantai", "second Friday of month 1 before the start of the programme", "andra fredagen i månad 1 före programmets början"),
    ("start", "full", "ohjelman alku", "the start of the programme", "början av programmet"),
    ("start", "on", "ohjelman alussa", "at the start of the programme", "i början av programmet"),
    ("end", "full", "ohjelman loppu", "the end of the programme", "slutet av programmet"),
    ("end", "on", "ohjelman lopussa", "at the end of the programme", "i slutet av programmet"),
    ("before start", "full", "ennen ohjelman alkua", "before the start of the programme", "före början av programmet"),
    ("before start", "on", "ennen ohjelman alkua", "before the start of the programme", "före början av programmet"),
    ("after end", "full", "ohjelman lopun jälkeen", "after the end of the programme", "efter slutet av programmet"),
    ("4 weeks after start", "full", "4 viikkoa ohjelman alun jälkeen", "4 weeks after the start of the programme", "4 veckor efter början av programmet"),
    ("2022-04 to month 5", "full", "huhtikuu 2022~– kuukausi 5", "April 2022~– month 5", "april 2022~– månad 5"),
    ("2022-04 to month 5", "on", "huhtikuu 2022~– kuukausi 5", "from April 2022 to month 5", "från april 2022 till månad 5"),
    ("2022-04 to month 5", "short", "huhtikuu 2022~– kuukausi 5", "April 2022~– month 5", "april 2022~– månad 5"),
    ("start to end", "full", "ohjelman alku~– ohjelman loppu", "the start of the programme~– the end of the programme", "början av programmet~– slutet av programmet"),
    ("start to end", "on", "ohjelman alku~– ohjelman loppu", "from the start of the programme to the end of the programme", "från början av programmet till slutet av programmet"),
    ("from end", "full", "alkaen: ohjelman loppu", "from the end of the programme", "från och med slutet av programmet"),
    ("until end", "full", "viimeistään ohjelman lopussa", "no later than the end of the programme", "senast i slutet av programmet"),
    ("from 2 weeks before kickoff", "full", "alkaen: 2 viikkoa ennen tapahtumaa ”Aloitus”", "from 2 weeks before “Aloitus”", "från och med 2 veckor före ”Aloitus”"),
    ("day 1 to 2 09:00-10:00", "full", "päivät 1–|2 klo~9–|10 joka päivä", "days 1–|2, 09:00–|10:00 each day", "dagarna 1–|2 kl.~9.00–|10.00 varje dag"),
    ("day 1 to 2 09:00-10:00", "on", "päivinä 1–|2 klo~9–|10 joka päivä", "on days 1–|2, 09:00–|10:00 each day", "under dagarna 1–|2 kl.~9.00–|10.00 varje dag"),
    ("day 1 to 2 09:00-10:00", "short", "päivät 1–|2 klo~9–|10", "days 1–|2, 09:00–|10:00", "dagarna 1–|2 kl.~9.00–|10.00"),
    ("kickoff 15:00", "full", "ohjelman alku klo~15", "the start of the programme, 15:00", "början av programmet kl.~15.00"),
    ("day 3 15:00", "full", "päivä 3 klo~15", "day 3, 15:00", "dag 3 kl.~15.00"),
    ("day 3 15:00", "on", "päivänä 3 klo~15", "on day 3, 15:00", "dag 3 kl.~15.00"),
]  # fmt: skip

IN_MONTHS: list[Row] = [
    ("2 weeks before kickoff", "full", "2 viikkoa ennen tapahtumaa ”Aloitus”", "2 weeks before “Aloitus”", "2 veckor före ”Aloitus”"),
    ("2 weeks before kickoff", "on", "2 viikkoa ennen tapahtumaa ”Aloitus”", "2 weeks before “Aloitus”", "2 veckor före ”Aloitus”"),
    ("2 weeks before kickoff", "short", "2 viikkoa ennen tapahtumaa ”Aloitus”", "2 weeks before “Aloitus”", "2 veckor före ”Aloitus”"),
    ("1 week after midway", "full", "1 viikko tapahtuman ”Välitapaaminen” jälkeen", "1 week after “Välitapaaminen”", "1 vecka efter ”Välitapaaminen”"),
    ("12 to 7 weeks before kickoff", "full", "12–|7 viikkoa ennen tapahtumaa ”Aloitus”", "12–|7 weeks before “Aloitus”", "12–|7 veckor före ”Aloitus”"),
    ("2 weeks before kickoff 15:00", "full", "2 viikkoa ennen tapahtumaa ”Aloitus” klo~15", "2 weeks before “Aloitus”, 15:00", "2 veckor före ”Aloitus” kl.~15.00"),
    ("2 weeks before kickoff to midway", "full", "2 viikkoa ennen tapahtumaa ”Aloitus”~– elokuu 2022", "2 weeks before “Aloitus”~– August 2022", "2 veckor före ”Aloitus”~– augusti 2022"),
    ("kickoff to midway 09:00-10:00", "full", "tapahtuma ”Aloitus”~– tapahtuma ”Välitapaaminen” klo~9–|10 joka päivä", "“Aloitus”–“Välitapaaminen”, 09:00–|10:00 each day", "”Aloitus”–”Välitapaaminen” kl.~9.00–|10.00 varje dag"),
    ("2022-04-12 to midway 09:00-10:00", "full", "12.4.2022~– tapahtuma ”Välitapaaminen” klo~9–|10 joka päivä", "12~April 2022~– “Välitapaaminen”, 09:00–|10:00 each day", "12~april 2022~– ”Välitapaaminen” kl.~9.00–|10.00 varje dag"),
    ("week 3", "full", "viikko 3", "week 3", "vecka 3"),
    ("week 3", "on", "viikolla 3", "in week 3", "vecka 3"),
    ("day -2", "full", "2. päivä ennen ohjelman alkua", "day 2 before the start of the programme", "dag 2 före programmets början"),
    ("day -2", "on", "2. päivänä ennen ohjelman alkua", "on day 2 before the start of the programme", "dag 2 före programmets början"),
    ("2 days before end of midway", "full", "2 päivää ennen tapahtuman ”Välitapaaminen” loppua", "2 days before the end of “Välitapaaminen”", "2 dagar före slutet av ”Välitapaaminen”"),
    ("9 days after start of midway", "full", "9 päivää tapahtuman ”Välitapaaminen” alun jälkeen", "9 days after the start of “Välitapaaminen”", "9 dagar efter början av ”Välitapaaminen”"),
    ("until 4 days before kickoff", "full", "viimeistään 4 päivää ennen tapahtumaa ”Aloitus”", "no later than 4 days before “Aloitus”", "senast 4 dagar före ”Aloitus”"),
    ("before", "full", "ennen tapahtumaa ”Välitapaaminen”", "before “Välitapaaminen”", "före ”Välitapaaminen”"),
    ("during midway", "full", "tapahtuman ”Välitapaaminen” aikana", "during “Välitapaaminen”", "under ”Välitapaaminen”"),
    ("before term", "full", "ennen vaihetta ”Syksy”", "before the phase “Syksy”", "före skedet ”Syksy”"),
    ("after term", "full", "vaiheen ”Syksy” jälkeen", "after the phase “Syksy”", "efter skedet ”Syksy”"),
    ("term", "full", "vaihe ”Syksy”", "the phase “Syksy”", "skedet ”Syksy”"),
    ("term", "on", "vaiheessa ”Syksy”", "in the phase “Syksy”", "i skedet ”Syksy”"),
    ("2 days after quiz", "full", "2 päivää kyselyn ”Quiz” jälkeen", "2 days after the survey “Quiz”", "2 dagar efter enkäten ”Quiz”"),
    ("quiz", "full", "kysely ”Quiz”", "the survey “Quiz”", "enkäten ”Quiz”"),
    ("quiz", "on", "kyselyn ”Quiz” aikana", "during the survey “Quiz”", "under enkäten ”Quiz”"),
    ("odd", "full", "tapahtuma ”Outo”", "“Outo”", "”Outo”"),
    ("odd", "on", "tapahtumassa ”Outo”", "at “Outo”", "vid ”Outo”"),
    ("blank", "full", "tapahtuma", "the event", "evenemanget"),
    ("blank", "on", "tapahtuman aikana", "at the event", "vid evenemanget"),
    ("end of blank", "full", "tapahtuman loppu", "the end of the event", "slutet av evenemanget"),
    ("end of blank", "on", "tapahtuman lopussa", "at the end of the event", "i slutet av evenemanget"),
    ("before blank", "full", "ennen tapahtumaa", "before the event", "före evenemanget"),
    ("during blank", "full", "tapahtuman aikana", "during the event", "under evenemanget"),
]  # fmt: skip

IN_DAYS: list[Row] = [
    ("week 3", "full", "viikko 26.4.–|2.5.2022", "week of 26~April~– 2~May 2022", "veckan 26~april–2~maj 2022"),
    ("week 3", "on", "viikolla 26.4.–|2.5.2022", "in the week of 26~April~– 2~May 2022", "veckan 26~april–2~maj 2022"),
    ("week 2 to 5", "full", "19.4.–|16.5.2022", "19~April~– 16~May 2022", "19~april–16~maj 2022"),
    ("week 2 to 5", "on", "19.4.–|16.5.2022", "on 19~April~– 16~May 2022", "den 19~april–16~maj 2022"),
    ("week 2", "short", "19.–|25.4.", "19–|25~Apr", "19–|25~apr."),
    ("from week 3", "full", "viikosta 26.4.–|2.5.2022 alkaen", "from the week of 26~April~– 2~May 2022", "från och med veckan 26~april–2~maj 2022"),
    ("until week 3", "full", "viikon 26.4.–|2.5.2022 loppuun mennessä", "by the end of the week of 26~April~– 2~May 2022", "senast veckan 26~april–2~maj 2022"),
    ("month 5", "full", "elokuu 2022", "August 2022", "augusti 2022"),
    ("month 5", "on", "elokuussa 2022", "in August 2022", "i augusti 2022"),
    ("2 weeks before kickoff", "full", "29.3.2022", "29~March 2022", "29~mars 2022"),
    ("2 weeks before kickoff", "on", "29.3.2022", "on 29~March 2022", "den 29~mars 2022"),
    ("end", "full", "12.10.2022", "12~October 2022", "12~oktober 2022"),
    ("end", "on", "12.10.2022", "on 12~October 2022", "den 12~oktober 2022"),
    ("day 1 to 2", "full", "12.–|13.4.2022", "12–|13~April 2022", "12–|13~april 2022"),
    ("day 1 to 2", "on", "12.–|13.4.2022", "on 12–|13~April 2022", "den 12–|13~april 2022"),
]  # fmt: skip

REPEATED: list[Row] = [
    ("every Friday 14:30", "full", "joka perjantai klo~14.30", "every Friday, 14:30", "varje fredag kl.~14.30"),
    ("every 2 weeks on Friday", "full", "joka toinen perjantai", "every other Friday", "varannan fredag"),
    ("every 4 weeks on Friday", "full", "joka neljäs perjantai", "every 4 weeks on Friday", "var fjärde fredag"),
    ("every 4 to 6 weeks on Friday", "full", "4–|6 viikon välein perjantaina", "every 4–|6 weeks on Friday", "på fredagar med 4–|6 veckors mellanrum"),
    ("every week", "full", "joka viikko", "every week", "varje vecka"),
    ("every 2 weeks", "full", "joka toinen viikko", "every other week", "varannan vecka"),
    ("every 4 weeks", "full", "joka neljäs viikko", "every 4 weeks", "var fjärde vecka"),
    ("every 13 weeks", "full", "joka 13. viikko", "every 13 weeks", "var 13:e vecka"),
    ("every 4 to 6 weeks", "full", "4–|6 viikon välein", "every 4–|6 weeks", "med 4–|6 veckors mellanrum"),
    ("every day 09:00", "full", "joka päivä klo~9", "every day, 09:00", "varje dag kl.~9.00"),
    ("every 2 days", "full", "joka toinen päivä", "every other day", "varannan dag"),
    ("every 3 days", "full", "joka kolmas päivä", "every 3 days", "var tredje dag"),
    ("every 2 to 3 days", "full", "2–|3 päivän välein", "every 2–|3 days", "med 2–|3 dagars mellanrum"),
    ("every month", "full", "joka kuukausi", "every month", "varje månad"),
    ("every 2 months", "full", "joka toinen kuukausi", "every other month", "varannan månad"),
    ("every 3 months", "full", "joka kolmas kuukausi", "every 3 months", "var tredje månad"),
    ("every 3 to 4 months", "full", "3–|4 kuukauden välein", "every 3–|4 months", "med 3–|4 månaders mellanrum"),
    ("every year", "full", "joka vuosi", "every year", "varje år"),
    ("every 2 years", "full", "joka toinen vuosi", "every other year", "vartannat år"),
    ("every 3 years", "full", "joka kolmas vuosi", "every 3 years", "vart tredje år"),
    ("every 2 to 3 years", "full", "2–|3 vuoden välein", "every 2–|3 years", "med 2–|3 års mellanrum"),
    ("every month on last Monday", "full", "joka kuukauden viimeinen maanantai", "the last Monday of every month", "sista måndagen i varje månad"),
    ("every 2 months on first Monday", "full", "joka toinen kuukausi, kuukauden ensimmäinen maanantai", "the first Monday of every other month", "första måndagen i varannan månad"),
    ("every 3 months on first Monday", "full", "joka kolmas kuukausi, kuukauden ensimmäinen maanantai", "every 3 months on the first Monday", "första måndagen i var tredje månad"),
    ("every 2 to 3 months on first Monday", "full", "2–|3 kuukauden välein, kuukauden ensimmäinen maanantai", "every 2–|3 months on the first Monday", "första måndagen med 2–|3 månaders mellanrum"),
    ("every Friday from 2022-04-22", "full", "joka perjantai, 22.4.2022 alkaen", "every Friday, from 22~April 2022", "varje fredag, från och med 22~april 2022"),
    ("every Friday until May 2022", "full", "joka perjantai, 12.4.2022~– toukokuu 2022", "every Friday, from 12~April 2022 to May 2022", "varje fredag, från 12~april 2022 till maj 2022"),
    ("every 2 weeks on Friday 14:00-15:00 from 2022-04-12 to 2022-05-27", "full", "joka toinen perjantai klo~14–|15, 12.4.–|27.5.2022", "every other Friday, 14:00–|15:00, 12~April~– 27~May 2022", "varannan fredag kl.~14.00–|15.00, 12~april–27~maj 2022"),
    ("every Friday from 2022-05 to 2022-06", "full", "joka perjantai, touko–kesäkuussa 2022", "every Friday, from May to June 2022", "varje fredag, i maj–juni 2022"),
    ("every Friday from term to end", "full", "joka perjantai, vaihe ”Syksy”~– 12.10.2022", "every Friday, from the phase “Syksy” to 12~October 2022", "varje fredag, från skedet ”Syksy” till 12~oktober 2022"),
    ("every 4 to 6 weeks from kickoff to end except July, 2 weeks before term", "full", "4–|6 viikon välein, 12.4.–|12.10.2022, paitsi heinäkuussa, 2 viikkoa ennen vaihetta ”Syksy”", "every 4–|6 weeks, 12~April~– 12~October 2022, except in July, 2 weeks before the phase “Syksy”", "med 4–|6 veckors mellanrum, 12~april–12~oktober 2022, utom i juli, 2 veckor före skedet ”Syksy”"),
]  # fmt: skip


def said(found: Resolved, phrases: Phrases, style: Style) -> tuple[str, ...]:
    languages = ("fi", "en", "sv")
    spoken = (say(found, phrases[code], code, TITLES.__getitem__, style) for code in languages)
    return tuple(one.replace("\u00a0", "~").replace("\u2060", "|") for one in spoken)


def _named(row: Row) -> str:
    return f"{row[0]} ({row[1]})"


@pytest.mark.parametrize("row", FIXED + COUNTED, ids=_named)
def test_without_a_run(row: Row, phrases: Phrases, in_a_plan: InAPlan) -> None:
    text, style, *expected = row
    assert said(in_a_plan(text), phrases, style) == tuple(expected)


@pytest.mark.parametrize("row", IN_MONTHS, ids=_named)
def test_in_a_run_whose_months_are_known(row: Row, phrases: Phrases, in_a_plan: InAPlan) -> None:
    text, style, *expected = row
    assert said(in_a_plan(text, "2022-04", "2022-10"), phrases, style) == tuple(expected)


@pytest.mark.parametrize("row", IN_DAYS + REPEATED, ids=_named)
def test_in_a_run_whose_days_are_known(row: Row, phrases: Phrases, in_a_plan: InAPlan) -> None:
    text, style, *expected = row
    assert said(in_a_plan(text, "2022-04-12", "2022-10-12"), phrases, style) == tuple(expected)


def test_what_is_undated(phrases: Phrases) -> None:
    expected = ("ajankohta avoin", "date not set", "tidpunkten öppen")
    assert said(None, phrases, "full") == expected
    assert said(InWords(None, None), phrases, "full") == expected


def test_without_titles_a_thing_is_an_event(phrases: Phrases, in_a_plan: InAPlan) -> None:
    found = in_a_plan("2 weeks before kickoff", "2022-04")
    assert say(found, phrases["fi"], "fi") == "2 viikkoa ennen tapahtumaa"


def test_a_thing_that_no_id_is_given_for(phrases: Phrases) -> None:
    loose = resolve(parse("2 days after each"), Context(implied="blank"))
    assert said(loose, phrases, "full")[1] == "2 days after the event"


def test_every_language_has_every_phrase_with_the_same_fields(phrases: Phrases) -> None:
    def shape(code: str) -> set[str]:
        return set(phrases[code])

    assert shape("fi") == shape("en") == shape("sv")


@pytest.mark.parametrize(
    ("locale", "day"),
    [
        ("en_US", "November~12, 2026"),
        ("es", "12~de~noviembre de 2026"),
        ("cs", "12.~listopadu 2026"),
        ("hu", "2026. november~12."),
        ("ja", "2026年11月12日"),
    ],
)
def test_a_day_and_its_month_stay_on_a_line_in_any_language(locale: str, day: str) -> None:
    assert say_date(dt.date(2026, 11, 12), locale).replace("\u00a0", "~") == day


def test_other_programs_get_ordinary_spaces(phrases: Phrases, in_a_plan: InAPlan) -> None:
    said = say(in_a_plan("2022-04-12 15:00"), phrases["sv"], "sv")
    assert (said, spaced(said)) == ("12\u00a0april 2022 kl.\u00a015.00", "12 april 2022 kl. 15.00")


def test_no_line_ends_within_a_range_of_numbers(phrases: Phrases) -> None:
    days = resolve(parse("2022-04-12 to 2022-04-14"), Context())
    assert say(days, phrases["fi"], "fi") == "12.–\u206014.4.2022"
    hours = parse_duration("3-4 h")
    assert [say_duration(hours, phrases["en"], "en", style) for style in ("full", "short")] == [
        "3–\u20604 hours",
        "3–\u20604\u00a0h",
    ]


def test_no_line_ends_within_hours_and_other_programs_see_nothing_of_it(phrases: Phrases) -> None:
    found = resolve(parse("2022-04-12 15:00-16:30"), Context())
    said = say(found, phrases["sv"], "sv", style="short")
    assert (said, spaced(said)) == (
        "12\u00a0apr. kl.\u00a015.00–\u206016.30",
        "12 apr. kl. 15.00–16.30",
    )


@pytest.mark.parametrize("locale", ["de", "ar", "ja", "pt-BR", "en_GB", "se", "zh", "he", "et"])
@pytest.mark.parametrize("style", ["full", "short", "on"])
def test_any_language_of_babel_can_be_said(
    locale: str, style: Style, phrases: Phrases, in_a_plan: InAPlan
) -> None:
    texts = ["2022-04-12 15:00-16:30", "2022-04-12 to 2022-05-14", "28 April to 3 May", "2022-04"]
    texts += ["2021-12-28 to 2022-01-03", "August to May", "2022-W15", "2 weeks before midway"]
    for text in texts:
        found = in_a_plan(text)
        assert say(found, phrases["en"], locale, style=style).strip()


POINTS = [
    *(
        "2022-04",
        "early 2022",
        "late 2022-04",
        "spring 2022",
        "2022",
        "August",
        "mid May",
        "week 3",
    ),
    *(
        "2022-W15",
        "W15",
        "month 2",
        "2022-04-12",
        "31 January",
        "2022-04-12 15:00",
        "2 weeks before kickoff",
    ),
]
TEXTS = st.one_of(
    st.sampled_from(POINTS),
    st.builds("{} to {}".format, st.sampled_from(POINTS), st.sampled_from(POINTS)),
    st.builds("from {}".format, st.sampled_from(POINTS)),
    st.builds("until {}".format, st.sampled_from(POINTS)),
    st.builds("every 2 weeks on Friday from {}".format, st.sampled_from(POINTS)),
)
STYLES: list[Style] = ["full", "short", "on"]


def test_it_says_something_and_no_day_that_is_not_known(phrases: Phrases) -> None:
    @settings(max_examples=150)
    @given(TEXTS, st.sampled_from(["", "2022-04", "2022-04-12"]), st.sampled_from(STYLES))
    def law(text: str, starts: str, style: Style) -> None:
        found = _resolved(text, starts)
        spoken = said(found, phrases, style)
        assert all(spoken)
        if isinstance(found, Span) and found.frame is not Frame.RUN and _coarse(found):
            assert all(len(number) == 4 for number in re.findall("[0-9]+", " ".join(spoken)))

    law()


def _resolved(text: str, starts: str) -> Resolved:
    try:
        plan = {"it": parse(text), "kickoff": parse("start"), "start": parse(starts or "2023")}
    except WhenError:
        return None
    return resolve_all(plan).resolved["it"]


def _coarse(span: Span) -> bool:
    """Whether no end of it is finer than a part of a month."""
    return all(point.grain >= Grain.PART_OF_MONTH for point in span.points)
