export const GroupPage = () => null;
