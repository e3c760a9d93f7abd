/** Text as it arrives, a line at a time. A line ends where JSON's does, and not at what is a line's end only in prose. */

/** Each without its end; Windows's own end is one too. */
export const linesIn = async function* (
	text: AsyncIterable<string | Buffer>,
): AsyncGenerator<string> {
	const decoder = new TextDecoder();
	let rest = "";
	for await (const piece of text) {
		const lines =
			`${rest}${typeof piece === "string" ? piece : decoder.decode(piece, { stream: true })}`.split(
				"\n",
			);
		rest = lines.pop() ?? "";
		for (const line of lines) yield line.replace(/\r$/, "");
	}
	if (rest) yield rest.replace(/\r$/, "");
};
