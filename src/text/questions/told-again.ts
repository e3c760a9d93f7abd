/** A few words that ask for what the answer before them tells as well, of changes and of terms of reference. */
import { said, type Turn } from "./told-with-papers.ts";

export const ofTellings: readonly Turn[] = [
	// Who changed it is told with each change.
	{
		after: ({ ask }) => ask === "changes",
		words: said(
			"who (?:did|changed|added|made|moved|updated|wrote)(?: (?:that|it|this|those|them|these|the changes?))?|(?:who|by whom?|by who|who by|who was (?:it|that))(?: (?:by|then))?",
		),
	},
	// When they were agreed and are to be reviewed is told with the terms.
	{
		after: ({ ask }) => ask === "terms",
		words: said(
			"(?:when|is|are|was|were|due)(?:['’]?s)?(?: (?:is|are|was|were|do))?(?: (?:it|that|they|those|this|we|the terms|the review))?(?: (?:last|next|due|to be|up|be|being|for|a))*(?: (?:review(?:ed)?|reviewing|agreed|approved|signed off|overdue|late|out of date|due|that|it))?",
		),
	},
];
