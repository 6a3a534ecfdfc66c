export const NewDecisionPage = () => null;
export const AmendDecisionPage = () => null;
