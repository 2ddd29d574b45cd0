"""A share of the input, for many machines that know nothing of each other: by the document's id, so that it is the same each time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from zlib import crc32

from extract.config import LONGEST
from extract.errors import InputError, SettingsError
from extract.read import A_FILE_A_DOCUMENT, Document, Source, read_source
from extract.read.ids import Ids


class Shard(NamedTuple):
    """The share ``number`` (from 1) ``of`` so many; 1 of 1 is everything."""

    number: int = 1
    of: int = 1

    @classmethod
    def parse(cls, text: str) -> Shard:
        """Read «3/10». Raises ``SettingsError``."""
        number, _, of = text.partition("/")
        if number.isdecimal() and of.isdecimal() and 1 <= int(number) <= int(of):
            return cls(int(number), int(of))
        raise SettingsError(f"--shard: {text!r} is no share; write it like 3/10, from 1/10 to 10/10")

    def holds(self, name: str) -> bool:
        """Tell whether what has this name belongs to the share."""
        return crc32(name.encode("utf-8", "surrogatepass")) % self.of == self.number - 1


def documents_of(sources: Iterable[Source | InputError], shard: Shard, ids: Ids, longest: int = LONGEST) -> Iterator[Document | InputError]:
    """Read the share's documents, of up to ``longest`` characters; their ids are those that a reading of everything gives them."""
    for source in sources:
        if isinstance(source, InputError):
            if shard.holds(source.source):
                yield source
        elif source.ending in A_FILE_A_DOCUMENT:  # its id is the file's: no need to read it to know
            if shard.holds(source.id):
                yield from (_unique(item, ids) for item in read_source(source, longest=longest))
        else:
            yield from (_unique(item, ids) for item in read_source(source, longest=longest) if shard.holds(_name(item)))


def _name(item: Document | InputError) -> str:
    return item.id if isinstance(item, Document) else item.source


def _unique(item: Document | InputError, ids: Ids) -> Document | InputError:
    return ids.unique(item) if isinstance(item, Document) else item
