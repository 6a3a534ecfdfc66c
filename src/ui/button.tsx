import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ComponentProps } from 'react';
import css from './button.module.css';
import { cx } from './cx.ts';

interface Look {
  look?: 'primary' | 'quiet' | 'plain';
  size?: 'small' | 'icon' | undefined;
}

const classes = ({ look = 'quiet', size }: Look, more?: string) => cx(css.button, css[look], size && css[size], more);

export const Button = ({ look, size, className, type = 'button', ...rest }: Look & ComponentProps<'button'>) => (
  <button type={type} className={classes({ look, size }, className)} {...rest} />
);

const Anchor = ({ look, size, className, ...rest }: Look & AnchorHTMLAttributes<HTMLAnchorElement>) => (
  <a className={classes({ look, size }, className)} {...rest} />
);

/** A link that looks like a button: it leads somewhere and changes nothing. */
export const LinkButton = createLink(Anchor);
