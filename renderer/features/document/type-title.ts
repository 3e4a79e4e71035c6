import { documentTypes, isDocumentTypeName } from '../../../protocol/documents/catalogue.ts';
import type { DocumentForm } from '../../../protocol/documents/document.ts';
import type { Text } from '../../../protocol/text.ts';

/** The title of a type of document; a type this edition does not know by its name. */
export function titleOfType(type: string): Text {
  return isDocumentTypeName(type) ? documentTypes[type].title : { kk: type, ru: type };
}

/** How a type is filled in; `null` for one that is made by other means. */
export function formOfType(type: string): DocumentForm | null {
  return isDocumentTypeName(type) ? (documentTypes[type].form ?? null) : null;
}

/** The item of the acts a type comes from. */
export function ruleOfType(type: string): string {
  return isDocumentTypeName(type) ? documentTypes[type].rule : '';
}
