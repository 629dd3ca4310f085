"""Documents and captures of pages: MHTML and EPUB, and by the extra `documents` PDF, DOCX, WARC."""
