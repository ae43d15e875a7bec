# Feeds: what stands in a feed reader, and the link to it on the list.

follow = Follow by feed
title = Practices · { $site }
title-filtered = Practices, a selection · { $site }
title-words = Practices for “{ $words }” · { $site }
subtitle = What works against violence and polarisation and for social cohesion, newest first
