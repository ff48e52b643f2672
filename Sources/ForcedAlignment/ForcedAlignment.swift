// Text aligned to sound.
