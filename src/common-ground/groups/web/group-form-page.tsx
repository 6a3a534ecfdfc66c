export const NewGroupPage = () => null;
export const AmendGroupPage = () => null;
