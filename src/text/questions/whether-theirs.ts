/** "Does Rosa own the transfer station", "is the station Rosa's": of each thing that is called so, and not only of what is hers, or the answer would always be that it is. */
const whether =
	/^\W*(?:(?:and|so|ok|but|then)\b\W*)*(?:(?:am i right|is it (?:right|true)|i (?:think|thought|believe|assume)|i take it)(?: (?:that|in thinking(?: that)?))? )?(?:(?:does|do|did|is|are|was)\b.*? (?:own|owns|the owner of|in charge of|responsible for|answerable for)\b|(?!(?:who|what|which|whose|how|when|where|why|any\w*)\b)[\p{L}’'-]+(?: [\p{L}’'-]+)?? (?:owns|is (?:the owner of|in charge of|responsible for))\b|(?:is|was) .+ [\p{L}-]{2,}['’]s\W*$)/iu;

/** Whose it is comes before what it is called. */
const asksForWhat = /\b(?:any(?:thing|one|body)?|something|overdue|open|late|how many)\b/i;

export const asksWhetherTheirs = (text: string): boolean =>
	whether.test(text) && !asksForWhat.test(text);
