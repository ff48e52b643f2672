// One folder per transcript format: reader, writer; detection by content; encodings.
