/** What is learned: reviews of incidents, retrospectives, probes, and remarks on everything. */

export const learning = {};
