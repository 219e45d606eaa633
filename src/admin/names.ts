/** Names on which the configuration of the editor and its scripts agree. */

/** The field under which a list keeps which of several forms an item has. */
export const typeKey = 'as';

/** The component that keeps a table of Markdown as it is written, since the editor would spoil its bars. */
export const barTable = 'bar-table';
