"""Files to read, made by ``made_docx``, ``made_pages`` and ``made_pdf`` beside this file."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
