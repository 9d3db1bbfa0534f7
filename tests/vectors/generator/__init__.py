"""The corpus as Python: one module a file of the corpus, written from the RFCs and the documentation."""
