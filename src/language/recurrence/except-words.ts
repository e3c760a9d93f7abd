/** What introduces days or months on which there is no meeting. */
export const exceptWords =
	"(?:but |and )?(?:except(?:ing)?|excluding|excl?\\.?|bar(?:ring)?|minus|not|apart from|other than|omitting|skipping|skip|missing|save|with the exception of|no meetings?|with no meetings?|without)(?: for| in| on| during| over)*(?: the month of)? ";
