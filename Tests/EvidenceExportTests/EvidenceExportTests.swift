// Tests of EvidenceExport.
