// Placeholder until the analysis process is written.
export {};
