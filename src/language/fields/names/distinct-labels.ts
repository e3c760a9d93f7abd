/** Choices that are called alike say beside their name what names each beyond doubt: "Works Secretary (@sec2)". */
type Named = { readonly label: string; readonly words: string };

export const distinguishLabels = <T extends Named>(choices: readonly T[]): readonly T[] => {
	const counts = new Map<string, number>();
	for (const { label } of choices) counts.set(label, (counts.get(label) ?? 0) + 1);
	return choices.map((choice) => {
		const { label, words } = choice;
		const isAlone = counts.get(label) === 1 || label === words;
		return isAlone ? choice : { ...choice, label: `${label} (${words})` };
	});
};
