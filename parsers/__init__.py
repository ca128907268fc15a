"""Text in, structure out: reads a rectification report into issues, measures and metrics."""

import os

os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "true")  # its tables are only read: a copy of them takes 3 MB
