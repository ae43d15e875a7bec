# Flux : ce qui figure dans un lecteur de flux, et le lien vers le flux près de la liste.

follow = Suivre par flux
title = Pratiques · { $site }
title-filtered = Pratiques, une sélection · { $site }
title-words = Pratiques pour « { $words } » · { $site }
subtitle = Ce qui fonctionne contre la violence et la polarisation et pour la cohésion sociale, les plus récentes d’abord
