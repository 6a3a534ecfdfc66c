/** The operations that the server offers, handed down to every page; each slice names those it calls. */
import { createContext, type ReactNode, useContext } from 'react';

const Calls = createContext<unknown>(null);

export const CallsProvider = ({ calls, children }: { calls: object; children: ReactNode }) => (
  <Calls value={calls}>{children}</Calls>
);

/** `T` is what a slice declares that it calls; the shell proves at compile time that the client has it. */
export const useCalls = <T extends object>(): T => useContext(Calls) as T;
