import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from './button.tsx';
import { Trouble } from './trouble.tsx';

interface Props {
  /** What this part of the window is called, for the sentence shown. */
  readonly name: string;
  readonly children: ReactNode;
}

/** Keeps a mistake in one part of the window from taking the rest with it. */
export class ErrorBoundary extends Component<Props, { readonly failure: string | null }> {
  override state = { failure: null };

  static getDerivedStateFromError(cause: unknown): { failure: string } {
    return { failure: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
  }

  override componentDidCatch(cause: unknown, info: ErrorInfo): void {
    console.error(`${this.props.name} stopped`, cause, info.componentStack);
  }

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children;
    return (
      <Trouble
        error={{ code: 'internal', subject: this.props.name, detail: this.state.failure }}
        actions={
          <Button small onPress={() => this.setState({ failure: null })}>
            Show it again
          </Button>
        }
      />
    );
  }
}
