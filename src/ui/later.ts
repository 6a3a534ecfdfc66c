import { useEffect, useState } from 'react';

/** The value as it stood when it last kept still for so many milliseconds. */
export function useLater<T>(value: T, milliseconds: number): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return late;
}
