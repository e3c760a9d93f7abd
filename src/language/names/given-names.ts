/** The first names of those who are recorded by their own names, and not by what they are. */
import type { Person } from "../../domain/people/person.ts";

/** "Training Lead" is an office, and "training" no name: it begins many a title. */
const office =
	/\b(?:lead|leader|officer|manager|secretary|chair|clerk|director|adviser|advisor|representative|liaison|head|co-?ordinator|master|surveyor|administrator|analyst|champion|sponsor|owner|member|partner|engineer|inspector|commander|warden|steward|trustee|treasurer|governor|editor|planner|specialist|consultant|assistant|deputy|team|desk|office|service|unit|group)s?$/i;

const firstOf = (name: string): string | undefined => {
	const [first, ...others] = name.trim().split(/\s+/);
	return others.length === 0 || office.test(name) ? undefined : first?.toLowerCase();
};

/** Is one of them called so, or several, to be asked which? */
export const isGivenName = (typed: string, people: readonly Pick<Person, "name">[]): boolean => {
	const given = typed.trim().toLowerCase();
	return given !== "" && people.some(({ name }) => firstOf(name) === given);
};

/** "HB", "H.B.": whose initials they are, where nobody else has the same. */
export const withInitials = <T extends Pick<Person, "name">>(
	typed: string,
	people: readonly T[],
) => {
	const letters = /^(?:\p{Lu}\.?){2,4}$/u.test(typed) && typed.replaceAll(".", "");
	const initials = ({ name }: T) =>
		(name.match(/(?<![\p{L}'’])\p{L}/gu) ?? []).join("").toUpperCase();
	const found = letters ? people.filter((each) => initials(each) === letters) : [];
	return found.length === 1 ? found[0] : undefined;
};
