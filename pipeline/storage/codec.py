"""Values of the domain to JSON columns and back."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import TypeAdapter
from sqlalchemy import JSON, Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

T = TypeVar("T")


class Value(TypeDecorator[T]):
    """A column that holds one frozen value of the domain as JSON."""

    impl = JSON
    cache_ok = True

    def __init__(self, kind: Any) -> None:
        super().__init__(none_as_null=True)
        self.kind = kind
        self._adapter: TypeAdapter[T] = TypeAdapter(kind)

    def process_bind_param(self, value: T | None, dialect: Dialect) -> Any:
        """To what the JSON type stores."""
        return None if value is None else self._adapter.dump_python(value, mode="json")

    def process_result_value(self, value: Any, dialect: Dialect) -> T | None:
        """Back to the value."""
        return None if value is None else self._adapter.validate_python(value, strict=False)

    def coerce_compared_value(self, op: Any, value: Any) -> TypeEngine[Any]:
        """Compare as JSON."""
        return self.impl_instance


def to_json(kind: Any, value: object) -> bytes:
    """A value as JSON bytes."""
    adapter: TypeAdapter[object] = TypeAdapter(kind)
    return adapter.dump_json(value)


def from_json(kind: type[T], content: bytes) -> T:
    """A value from JSON bytes.

    Raises:
        pydantic.ValidationError: it is not such a value.
    """
    adapter: TypeAdapter[T] = TypeAdapter(kind)
    return adapter.validate_json(content)
