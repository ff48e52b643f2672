// Probing, decoding and resampling through libsndfile and libsoxr.
