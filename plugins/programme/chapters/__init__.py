"""What books say, chapter by chapter, as blocks for Typst; the outputs that set them share it.

The blocks are those of `programme.blocks`, and these (a *colour* is that of a phase, or none;
*when* and *more*, a quiet remark, are runs; an *id* is what refs and targets point at):

| block      | its keys                                                                         |
|------------|----------------------------------------------------------------------------------|
| lead       | blocks: what a chapter begins with                                               |
| label      | text: what the next blocks are                                                   |
| labelled   | label, language of it if it is another, blocks                                     |
| kept       | blocks: on one page if short; next: whether on that of the next block            |
| meta       | runs: a quiet line                                                               |
| facts      | items: each {value: runs, runs}                                                  |
| phase      | id, colour, runs, when, more, blocks: the heading of a phase, and its summary    |
| entries    | items: each {id, level, number or none, colour, when, runs, more, blocks}        |
| dates      | items: each {target, number or none, colour, when, runs}: a schedule in short    |
| task       | id, level, colour, runs, more, blocks                                            |
| checklist  | items: each {target, runs, more}                                                 |
| lesson     | label, blocks                                                                    |
| fields     | items: each {style: text, date, checkbox or lines; runs, field: of a form}       |
| questions  | items: each {style: text, scale or choice; runs, options: lists of runs}         |
| signatures | items: each {runs: who signs, parts: each as a field, or of style signature}     |
| letter     | label, subject: runs, blocks                                                     |
| colophon   | runs, source: the address as a QR code, alt                                      |

A *field* is none on paper; of a form to fill in on a screen it is {name, label}: what the place
becomes (`programme.press.form`), and what a reader is told of it.
"""
