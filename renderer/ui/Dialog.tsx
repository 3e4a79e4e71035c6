import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import './dialog.css';

interface DialogProps {
  readonly heading: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A window above the page; Esc closes it and gives the focus back. */
export function Dialog({ heading, onClose, children }: DialogProps) {
  return (
    <ModalOverlay className="dialog-overlay" isOpen onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="dialog">
        <AriaDialog className="dialog-body">
          <Heading slot="title" className="dialog-heading">
            {heading}
          </Heading>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
