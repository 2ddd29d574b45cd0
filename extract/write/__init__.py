"""Records to files: one format a file, chosen by its ending."""

from extract.write.drafts import sweep
from extract.write.output import ENDINGS, Output, check_output, files_of, open_output

__all__ = ["ENDINGS", "Output", "check_output", "files_of", "open_output", "sweep"]
