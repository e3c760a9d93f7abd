/** What every command that reads JSON lines needs: the line as a value. */

/** Undefined when the line is not JSON. */
export const parsed = (line: string): unknown => {
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
};
