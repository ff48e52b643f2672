// Framing, transforms and Gaussian models: plain loops over `Span<Float>`.
