/** For which of their groups somebody speaks; whoever belongs to one is not asked. */
import { Select } from '#ui/field.tsx';

interface OwnGroupProps {
  label: string;
  groups: readonly { group: string; name: string }[];
  value: string;
  onGroup: (group: string) => void;
}

export function OwnGroupField({ label, groups, value, onGroup }: OwnGroupProps) {
  if (groups.length < 2) return null;
  return (
    <Select label={label} value={value} onChange={(event) => onGroup(event.target.value)}>
      {groups.map(({ group, name }) => (
        <option key={group} value={group}>
          {name}
        </option>
      ))}
    </Select>
  );
}
