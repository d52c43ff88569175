import type { ReactNode } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { classes } from './classes.ts'
import { CloseButton } from './close-button.tsx'
import styles from './modal-dialog.module.css'

interface ModalDialogProps {
  title: string
  isOpen: boolean
  onClose: () => void
  large?: boolean
  children: ReactNode
}

/** A dialog over the whole page. */
export function ModalDialog({ title, isOpen, onClose, large = false, children }: ModalDialogProps) {
  return (
    <ModalOverlay
      className={classes(styles.veil)}
      isDismissable
      isOpen={isOpen}
      onOpenChange={open => !open && onClose()}
    >
      <Modal className={classes(styles.modal, large && styles.large)}>
        <Dialog className={classes(styles.dialog)}>
          <CloseButton onClose={onClose} />
          <Heading slot="title">{title}</Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
