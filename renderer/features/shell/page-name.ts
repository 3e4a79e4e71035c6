/** The pages of the work window; `data-page` of the main element says which one is open. */
export type PageName =
  | 'start'
  | 'application'
  | 'agreement'
  | 'home'
  | 'new-request'
  | 'review'
  | 'requests'
  | 'documents'
  | 'new-document'
  | 'filing-form'
  | 'conflicts'
  | 'batch'
  | 'check';
