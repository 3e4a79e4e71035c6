import { createContext, type ReactNode, useContext } from 'react';
import { type Regulation, shippedRegulation } from '../protocol/regulation/compile.ts';

const Current = createContext<Regulation>(shippedRegulation);

/** Makes a regulation the one that everything inside decides by. */
export function RegulationProvider({
  regulation,
  children,
}: {
  regulation: Regulation;
  children: ReactNode;
}) {
  return <Current value={regulation}>{children}</Current>;
}

/** The regulation in force as this window knows it: guidance, the centre decides by its own. */
export function useRegulation(): Regulation {
  return useContext(Current);
}
