import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Stands in the place of what can not be shown. */
  readonly instead: ReactNode;
}

/** What keeps a part that can not be shown from taking the whole page with it. */
export class Boundary extends Component<Props> {
  override readonly state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    const { children, instead } = this.props;
    return this.state.broken ? instead : children;
  }
}
