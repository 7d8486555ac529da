"""What every part of a programme has in common: read-only, and strict about its keys."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator


class Part(BaseModel):
    """A part of a programme, made of the keys an author may write and no others."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        arbitrary_types_allowed=True,
        defer_build=True,  # one validator for the whole programme is enough
    )

    @model_validator(mode="before")
    @classmethod
    def _a_key_left_empty_is_not_written(cls, data: Any) -> Any:  # noqa: ANN401 -- pydantic hands over whatever was written
        if isinstance(data, dict):
            return {key: value for key, value in data.items() if value is not None}
        return data
