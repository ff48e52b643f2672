// Tests of EvidencePipeline.
