import { useState } from 'react';
import type { PresentedDocument } from '../../../protocol/documents/document.ts';
import type { RequestRow } from '../../../protocol/ipc.ts';
import type { Failure } from '../../../protocol/outcome.ts';
import { bridge } from '../../bridge.ts';
import { useAction } from '../../ui/use-action.ts';

/** What one can do with a request of the list. */
export interface RequestActions {
  readonly open: (row: RequestRow) => void;
  readonly opening: boolean;
  readonly showReceipt: (row: RequestRow) => void;
  readonly shownReceipt: PresentedDocument | null;
  readonly hideReceipt: () => void;
  /** The failure of the last action and the request it belongs to. */
  readonly failure: { readonly id: string; readonly failure: Failure } | null;
}

/** Opening a result (asks the PIN in its own window) and showing a receipt. */
export function useRequestActions(): RequestActions {
  const [about, setAbout] = useState('');
  const [shownReceipt, setShownReceipt] = useState<PresentedDocument | null>(null);
  const open = useAction((id: string) => bridge.call('openResult', { id }));
  const receipt = useAction((id: string) => bridge.call('receipt', { id }), setShownReceipt);
  const failure = open.failure ?? receipt.failure;
  const start = (row: RequestRow, action: 'open' | 'receipt') => {
    setAbout(row.id);
    open.clear();
    receipt.clear();
    if (action === 'open') open.run(row.id);
    else receipt.run(row.id);
  };
  return {
    open: (row) => {
      if (canOpen(row)) start(row, 'open');
    },
    opening: open.busy,
    showReceipt: (row) => start(row, 'receipt'),
    shownReceipt,
    hideReceipt: () => setShownReceipt(null),
    failure: failure === null ? null : { id: about, failure },
  };
}

/** Whether there is a result that was never shown. */
export function canOpen(row: RequestRow): boolean {
  return row.state === 'ready' || row.state === 'delivered';
}
