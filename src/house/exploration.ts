/** How groups explore before they settle: structured divergence, and questions put to many. */

export const exploration = {};
