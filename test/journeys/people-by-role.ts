/** People of a programme file who are called by what they do. */
export const people = (...handles: readonly string[]) =>
	handles.map((handle) => ({
		key: handle,
		name: handle
			.split("-")
			.map((word) => (word === "of" ? word : `${word[0]?.toUpperCase()}${word.slice(1)}`))
			.join(" "),
		handle,
	}));
