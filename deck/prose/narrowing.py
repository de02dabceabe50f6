"""Words that begin what makes a number, a year or a change that of a part: `in Asia`, `pour les enfants`, `at cost`."""

NARROWS = (
    r"(?:in|at|on|for|of|from|among|with|without|within|outside|excluding|excl|except|including|adjusted|abroad|alone"
    r"|only|nationally|locally|online|before|after|under|over|by|per|if|when|where|as|like|full|part|not|just|even|en"
    r"|dans|au|aux|à|chez|pour|parmi|avec|sans|hors|selon|dont|par|avant|après|sur|sous|de|des|du|rien|seul\w*|si|quand"
    r"|où|y compris|moyenne|average|mean)\b"
)
