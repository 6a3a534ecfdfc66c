/** A folder named `adr` could be anybody's: it is known with the folders above it, up to the first that tells which it is. */

const generic = new Set([
  ...['adr', 'adrs', 'adl', 'ads', 'madr', 'madrs', 'lad', 'lads', 'rfc', 'rfcs', 'adrlog', 'adr-log', 'adr-logs'],
  ...['decision', 'decisions', 'decisionlog', 'decision-log', 'decision-logs', 'decision-record', 'decision-records'],
  ...['architecture', 'arch', 'architectural', 'architecture-decision', 'architecture-decisions'],
  ...['architecture-decision-record', 'architecture-decision-records', 'architecture-decision-log'],
  ...['architectural-decision', 'architectural-decisions', 'architectural-decision-record'],
  ...['architectural-decision-records', 'architectural-decision-log', 'technical-decisions', 'design-decisions'],
  ...['doc', 'docs', 'documentation', 'documents', 'design', 'log', 'logs', 'record', 'records', 'content', 'pages'],
  ...['src', 'source', 'export', 'exports', 'main', 'master', 'repo', 'repository'],
]);

const isGeneric = (name: string) => generic.has(name.toLowerCase().replace(/[\s_]+/g, '-'));

/** `/home/ada/svcA/docs/adr`: svcA/docs/adr; `/srv/git/name.git`: name. */
export function tellingName(folder: string): string {
  const parts = folder
    .split(/[/\\]/)
    .filter((part) => part !== '' && part !== '.git' && !/^[A-Za-z]:$/.test(part))
    .map((part) => part.replace(/\.git$/, ''));
  const telling = parts.findLastIndex((part) => !isGeneric(part));
  return parts.slice(Math.max(telling, 0)).join('/') || 'files';
}
