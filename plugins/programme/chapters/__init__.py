"""What PDFs say, as blocks for Typst: shared by the outputs that set them."""
