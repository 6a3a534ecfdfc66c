/** Where what was pressed is gone with the change, the keyboard goes on at what stood around it. */

/** Milliseconds until what was asked for anew is on the page. */
const drawn = 80;
const places = 'li, details, section, article, main';

/** The innermost of what stood around that is still there; nothing, where the keyboard is somewhere already. */
export const goOnAmong = <T extends { isConnected: boolean }>(around: readonly T[], lost: boolean): T | undefined =>
  lost ? around.find(({ isConnected }) => isConnected) : undefined;

/** Remembers where the keyboard is, and gives the way back there for when the change is on the page. */
export function rememberPlace(): () => void {
  const around: HTMLElement[] = [];
  for (let at = document.activeElement?.parentElement ?? null; at; at = at.parentElement)
    if (at.matches(places)) around.push(at);
  return () =>
    window.setTimeout(() => {
      const place = goOnAmong(around, document.activeElement === document.body);
      if (!place) return;
      if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
      place.focus({ preventScroll: true });
    }, drawn);
}
