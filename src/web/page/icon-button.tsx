import type { ButtonHTMLAttributes, Ref } from 'react';
import { Icon, type Sign } from './icon.tsx';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly sign: Sign;
  /** Upside down. */
  readonly turned?: boolean;
  /** What it does, in words. */
  readonly name: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A quiet button: a sign, whose words are shown when it is pointed at and read out. */
export const IconButton = ({ sign, turned = false, name, ...rest }: Props) => (
  <button type="button" className="icon-button" aria-label={name} title={name} {...rest}>
    <Icon sign={sign} turned={turned} />
  </button>
);
