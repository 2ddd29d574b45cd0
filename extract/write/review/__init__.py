"""The review page: one self-contained HTML file over many records, to be looked at and corrected.

``rows`` are what its table shows, ``pack`` makes data small, ``page`` puts the file together of ``page.html``, the ``css`` and the ``js``.
"""

from extract.write.review.page import LANGUAGES, Page

__all__ = ["LANGUAGES", "Page"]
