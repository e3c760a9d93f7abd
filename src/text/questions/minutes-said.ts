/** Minutes as they are spoken of: from a month, agreed, approved by their board. */

/** "The minutes from November", "the meeting from June" are of that month. */
const fromMonth =
	/\b(minutes|mins|meeting|mtg) from (?=(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b(?!.* to\b))/gi;

/** "Have the minutes been agreed": minutes are approved, where what a board agreed is a decision. */
const minutesAgreed =
	/^(\W*(?:(?:and|so|but|ok)\b\W*)*(?:have|has|had|were|was|are|is|did)\b[^.?!;]*\bminutes\b[^.?!;]*?\b)(?:agreed?|accepted|signed off|okayed|ok(?:['’]?d|ed)|passed|cleared|nodded through|ratified)(?![\w’'])/i;

/** "Did the board approve its May minutes" asks whether those are approved, and for nothing that was decided. */
const minutesApprovedBy =
	/^(\W*(?:(?:and|so|but|ok)\b\W*)*)(?:did|has|have) (?:the |our )?(?!(?:we|they|you|it|he|she|i|any\w*|every\w*)\b)(.+?) (?:ever |yet |already )*(?:approved?|agreed?|accept(?:ed)?|sign(?:ed)? off|pass(?:ed)?|ratif(?:y|ied))(?: (?:its|their|the|our|those))? ((?:(?:last|latest|previous|[a-z]+ary|march|april|may|june|july|august|[a-z]+ber) )?)minutes((?: yet| then)?\W*)$/i;

export const ofMinutes = (text: string): string =>
	text
		.replace(fromMonth, "$1 in ")
		.replace(minutesAgreed, "$1approved")
		.replace(minutesApprovedBy, "$1have the $3$2 minutes been approved$4");
