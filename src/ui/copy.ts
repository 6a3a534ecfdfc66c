/** Puts a text where people can paste it from, also where the browser keeps the clipboard to itself. */
import { tell } from './toast.tsx';
import type { Words } from './words.tsx';

function selectWithin(element: Element): void {
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** Pages without HTTPS have no clipboard to write to; what is selected on them can often be copied all the same. */
function copySelected(text: string, shown: Element | null): boolean {
  if (shown) {
    selectWithin(shown);
    return document.execCommand('copy');
  }
  const field = document.createElement('textarea');
  field.value = text;
  field.style.cssText = 'position: fixed; inset-block-start: 0; opacity: 0';
  const before = document.activeElement;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
  return copied;
}

/** Copies the text that `shown` shows, and tells whether it went well; where it did not, `shown` is left selected. */
export async function copySecret(t: Words, text: string, shown: Element | null): Promise<void> {
  tell((await copied(text, shown)) ? t('ui.copied') : t('ui.notCopied'));
}

/** Copies the address of the page as it is open. */
export async function copyAddress(t: Words): Promise<void> {
  tell((await copied(location.href, null)) ? t('ui.linkCopied') : t('ui.linkNotCopied'));
}

async function copied(text: string, shown: Element | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text, shown);
  }
}
